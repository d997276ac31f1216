package org.casebook.pipeline.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A real Spark standalone cluster on the loopback interface: a master and two workers, each a process of its own. */
final class StandaloneCluster implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    static StandaloneCluster start(Path directory) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster(sparkHome(directory), freePort());
        try {
            cluster.launch("master", "org.apache.spark.deploy.master.Master", "--port", String.valueOf(cluster.port));
            cluster.awaitMaster();
            for (int worker = 1; worker <= 2; worker++) {
                String work = directory.resolve("work-" + worker).toString();
                cluster.launch(
                        "worker-" + worker,
                        "org.apache.spark.deploy.worker.Worker",
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "--work-dir",
                        work,
                        cluster.url());
            }
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    String url() {
        return "spark://" + LOOPBACK + ":" + port;
    }

    /** Runs a command of Casebook as a process of its own and answers what it printed; fails when it does. */
    String casebook(String master, String... arguments) throws IOException {
        List<String> command = java();
        command.addAll(List.of("-Dcasebook.home=" + System.getProperty("casebook.root")));
        command.add("org.casebook.pipeline.command.Casebook");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--master", master));
        Path errors = Files.createTempFile(home, "driver", ".err");
        Process process = builder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PATIENCE.toSeconds() * 5, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", arguments) + "\n" + Files.readString(errors));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return output;
    }

    private void launch(String name, String main, String... arguments) throws IOException {
        List<String> command = java();
        command.add(main);
        command.addAll(List.of("--host", LOOPBACK, "--webui-port", "0"));
        command.addAll(List.of(arguments));
        Path log = home.resolve(name + ".log");
        processes.add(builder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    private List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        for (String option : System.getProperty("casebook.spark.options").split(" ")) {
            command.add(option);
        }
        command.addAll(List.of("-cp", home.resolve("jars") + "/*"));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        return builder;
    }

    private void awaitMaster() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(LOOPBACK, port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("The master does not answer on port " + port);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Workers take what they start executors with from {@code SPARK_HOME/jars}. */
    private static Path sparkHome(Path directory) throws IOException {
        Path jars = Files.createDirectories(directory.resolve("spark/jars"));
        int folder = 0;
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                pack(path, jars.resolve("classes-" + folder++ + ".jar"));
            } else if (entry.endsWith(".jar")) {
                Files.createSymbolicLink(jars.resolve(path.getFileName()), path.toAbsolutePath());
            }
        }
        return directory.resolve("spark");
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    packed.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                    Files.copy(file, packed);
                    packed.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
