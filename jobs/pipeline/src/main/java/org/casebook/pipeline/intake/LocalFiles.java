package org.casebook.pipeline.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.casebook.policy.Text;

/**
 * What lies below a directory of this machine. Only regular files are opened: reading a pipe or a device would wait for
 * ever. A link is followed to a regular file inside the directory only.
 */
final class LocalFiles {

    private LocalFiles() {}

    static List<FoundFile> below(Path directory) throws IOException {
        Path root = directory.toRealPath();
        List<FoundFile> found = new ArrayList<>();
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                found.add(attributes.isSymbolicLink() ? link(root, file) : file(root, file, attributes));
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(root, visitor);
        return found;
    }

    private static FoundFile link(Path root, Path link) throws IOException {
        Path target = link;
        try {
            target = link.toRealPath();
        } catch (IOException e) {
            return refused(root, link, Text.of("是失效的链接；请交付文件本身", "it is a link to nothing; deliver the file itself"));
        }
        if (!target.startsWith(root)) {
            return refused(
                    root,
                    link,
                    Text.of("是指向目录之外的链接；请交付文件本身", "it is a link out of the directory; deliver the file itself"));
        }
        return file(root, link, Files.readAttributes(target, BasicFileAttributes.class));
    }

    private static FoundFile file(Path root, Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            return refused(
                    root,
                    file,
                    Text.of(
                            "不是普通文件（管道、设备或指向文件夹的链接）；请移走或交付文件本身",
                            "it is no regular file (a pipe, a device, or a link to a folder); take it away or deliver the file itself"));
        }
        return new FoundFile(
                pathOf(root, file),
                file.toString(),
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                null);
    }

    private static FoundFile refused(Path root, Path file, Text why) {
        return new FoundFile(pathOf(root, file), file.toString(), 0, 0, why);
    }

    private static String pathOf(Path root, Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
