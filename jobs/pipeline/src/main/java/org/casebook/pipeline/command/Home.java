package org.casebook.pipeline.command;

import java.nio.file.Path;

/** Where Casebook is installed: the folder that holds {@code conf/} and {@code data-samples/}. */
final class Home {

    private Home() {}

    /** The launcher says it with {@code -Dcasebook.home}; without it, the working directory. */
    static Path directory() {
        return Path.of(System.getProperty("casebook.home", "."));
    }

    /** The contracts of the tables that come in. */
    static Path contracts() {
        return directory().resolve("conf/intake");
    }

    /** What is known of the articles beside the law in code and its terms. */
    static Path articles() {
        return directory().resolve("conf/catalogue/articles.yaml");
    }

    /** The installation's own key file. */
    static Path keyFile() {
        return directory().resolve("conf/casebook.key");
    }
}
