package org.casebook.pipeline.intake.read;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casebook.pipeline.intake.value.IdNumber;

/** The pseudonyms of one file's persons and employers; remembers the latest, since registers repeat them. */
final class Pseudonyms {

    private static final int REMEMBERED = 1 << 16;

    private final KeyedHash hash;
    private final Map<String, Person> persons = new Remembered<>();
    private final Map<String, Long> employers = new Remembered<>();

    /**
     * A valid identity number, as far as it may be known.
     *
     * @param pseudonym 64 hex digits
     * @param reference what rows that refer to this person are looked up by
     */
    record Person(String pseudonym, long reference, String birthDate, String sex) {}

    private static final class Remembered<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    Pseudonyms(KeyedHash hash) {
        this.hash = hash;
    }

    /** The person behind an identity number as it was delivered, null when it is not valid. */
    Person person(String text) {
        Person known = persons.get(text);
        if (known == null) {
            IdNumber number = IdNumber.parse(text);
            if (number == null) {
                return null;
            }
            byte[] bytes = hash.bytes(KeyedHash.Kind.PERSON, number.digits());
            known = new Person(
                    HexFormat.of().formatHex(bytes), KeyedHash.prefix(bytes), number.birthDate(), number.sex());
            persons.put(text, known);
        }
        return known;
    }

    long employer(String employerId) {
        return employers.computeIfAbsent(employerId, id -> KeyedHash.prefix(hash.bytes(KeyedHash.Kind.EMPLOYER, id)));
    }

    String name(String text) {
        return hash.hex(KeyedHash.Kind.NAME, text);
    }
}
