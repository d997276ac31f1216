package org.casebook.report.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Chromium without a window: from {@code CASEBOOK_BROWSER}, else from the path. */
final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Path program;
    private final Path directory;

    private Browser(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
    }

    /** @param directory a place for the browser's own files, removed by the caller */
    static Optional<Browser> find(Path directory) {
        String named = System.getenv("CASEBOOK_BROWSER");
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, directory));
    }

    /** The document after its scripts have run. */
    String dom(Path page) {
        return run(
                "--window-size=1400,1000",
                "--virtual-time-budget=2000",
                "--dump-dom",
                page.toUri().toString());
    }

    void screenshot(Path page, int width, int height, Path png) {
        run(
                "--window-size=" + width + "," + height,
                "--screenshot=" + png.toAbsolutePath(),
                page.toUri().toString());
    }

    void print(Path page, Path pdf) {
        run(
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf.toAbsolutePath(),
                page.toUri().toString());
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
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("The browser did not end within 60 s: " + command);
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
