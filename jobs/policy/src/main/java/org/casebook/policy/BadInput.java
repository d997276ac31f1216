package org.casebook.policy;

/**
 * The data or the configuration is at fault, never the program. Says what is wrong, where (file, line, column, key) and
 * what to do. Ends a command with exit code 1.
 */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Text what;
    private final String where;
    private final Text remedy;

    /**
     * @param what the problem, one sentence
     * @param where file, line, column, key as far as they are known; never an identity number or a name
     * @param remedy what the reader can do about it, one sentence
     */
    public BadInput(Text what, String where, Text remedy) {
        super(what.en() + " [" + where + "] " + remedy.en());
        this.what = what;
        this.where = where;
        this.remedy = remedy;
    }

    public Text what() {
        return what;
    }

    public String where() {
        return where;
    }

    public Text remedy() {
        return remedy;
    }

    /** The message as it is shown to a person, three lines. */
    public String message(Lang lang) {
        return switch (lang) {
            case ZH -> "错误：" + what.zh() + "\n位置：" + where + "\n办法：" + remedy.zh();
            case EN -> "Error: " + what.en() + "\nWhere: " + where + "\nDo:    " + remedy.en();
        };
    }
}
