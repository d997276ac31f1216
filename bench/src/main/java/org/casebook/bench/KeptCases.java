package org.casebook.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.simulation.engine.FoldedCase;

/** The facts of all folded cases in a file, for the processes that JMH starts: they would need Spark to read a casebook. */
final class KeptCases {

    private KeptCases() {}

    static void write(Map<String, List<FoldedCase>> casebook, Path file) {
        HashMap<String, Object[]> facts = new HashMap<>();
        casebook.forEach((stem, cases) ->
                facts.put(stem, cases.stream().map(FoldedCase::facts).toArray()));
        try (Out out = new Out(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeObject(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Facts[]> read(Path file) {
        Map<String, Facts[]> facts = new HashMap<>();
        try (In in = new In(new BufferedInputStream(Files.newInputStream(file)))) {
            ((Map<String, Object[]>) in.readObject())
                    .forEach((stem, all) -> facts.put(stem, Arrays.copyOf(all, all.length, Facts[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return facts;
    }

    /** Facts are not meant to travel, so a record of facts is written as its class and the values of its components. */
    private record Kept(Class<?> type, Object... values) implements Serializable {

        static Kept of(Record facts) throws IOException {
            RecordComponent[] components = facts.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            try {
                for (int i = 0; i < values.length; i++) {
                    values[i] = components[i].getAccessor().invoke(facts);
                }
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
            return new Kept(facts.getClass(), values);
        }

        Object make() throws IOException {
            try {
                return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new))
                        .newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }

    /** An optional is written as a list of one or none. */
    private record Perhaps(Object... value) implements Serializable {}

    private static final class Out extends ObjectOutputStream {

        Out(OutputStream to) throws IOException {
            super(to);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) throws IOException {
            if (object instanceof Facts && object instanceof Record facts) {
                return Kept.of(facts);
            }
            return object instanceof Optional<?> optional
                    ? new Perhaps(optional.stream().toArray())
                    : object;
        }
    }

    private static final class In extends ObjectInputStream {

        In(InputStream from) throws IOException {
            super(from);
            enableResolveObject(true);
        }

        @Override
        protected Object resolveObject(Object object) throws IOException {
            if (object instanceof Kept kept) {
                return kept.make();
            }
            return object instanceof Perhaps perhaps
                    ? Arrays.stream(perhaps.value).findFirst()
                    : object;
        }
    }
}
