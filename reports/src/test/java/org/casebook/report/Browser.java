package org.casebook.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A real Chromium without a window: from {@code CASEBOOK_BROWSER}, else from the path. */
public final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Far more than it needs, for machines that do much else at the time. */
    private static final int SECONDS = 300;

    /** Tells the host page what it finds. */
    private static final String PROBE = "<script>" + resource("probe.js") + "</script>";

    /**
     * Holds the page in a frame: a window cannot be as narrow as a telephone. The frame's document stays open, and the browser
     * waits with its answer, until the page has told what it found.
     */
    private static final String HOST = """
            <!DOCTYPE html>
            <iframe style="width:%dpx;height:900px;border:0"></iframe>
            <script>
            const page = document.querySelector('iframe').contentDocument;
            addEventListener('message', e => {
              Object.assign(document.documentElement.dataset, e.data);
              page.close();
            });
            page.open();
            page.write(%s);
            </script>
            """;

    private final Path program;
    private final Path directory;

    private Browser(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
    }

    /** @param directory a place for the browser's own files, removed by the caller */
    public static Optional<Browser> find(Path directory) {
        String named = System.getenv("CASEBOOK_BROWSER");
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, directory));
    }

    /**
     * The root of a page in a frame of some width, with what the page found out about itself as attributes: {@code data-width};
     * {@code data-overflow}, pixels by which it is too wide; {@code data-outside}, elements that reach beyond it;
     * {@code data-charts}, how many are shown; {@code data-clipped}, their texts that are cut; {@code data-wide}, tables that
     * need scrolling; {@code data-hints}, tables that do and don't say so or the reverse; {@code data-cut}, cells wider than
     * their column; {@code data-thin}, cells of a letter or two per line; {@code data-broken}, numbers that two lines share.
     */
    public Element probe(String html, int width) throws IOException {
        String probed = new ObjectMapper().writeValueAsString(html.replace("</body>", PROBE + "</body>"));
        Path host = directory.resolve("host.html");
        Files.writeString(host, HOST.formatted(width, probed.replace("</", "<\\/")));
        String found = run("--window-size=1400,1000", "--dump-dom", host.toUri().toString());
        return Jsoup.parse(found).expectFirst("html");
    }

    public void screenshot(Path page, int width, int height, Path png) {
        run(
                "--window-size=" + width + "," + height,
                "--screenshot=" + png.toAbsolutePath(),
                page.toUri().toString());
    }

    public void print(Path page, Path pdf) {
        run(
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf.toAbsolutePath(),
                page.toUri().toString());
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String... arguments) {
        try {
            Path profile = Files.createTempDirectory(directory, "profile");
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--user-data-dir=" + profile));
            command.addAll(List.of(arguments));
            Path out = Files.createTempFile(directory, "out", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("The browser did not end within " + SECONDS + " s: " + command);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("The browser ended with " + process.exitValue() + ": " + command);
            }
            return Files.readString(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
