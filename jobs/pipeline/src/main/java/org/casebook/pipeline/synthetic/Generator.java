package org.casebook.pipeline.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** Writes a whole synthetic city into a folder, in the layout in which the bureaus deliver. */
public final class Generator {

    private final Path configuration;

    /** @param configuration the folder {@code conf}, which holds {@code synthetic} and {@code intake} */
    public Generator(Path configuration) {
        this.configuration = configuration;
    }

    /**
     * @param out a folder that does not exist or is empty
     * @return the number of data rows of each file, in the order in which the files were begun
     * @throws BadInput when the configuration is not as it should be, or the folder holds something or can't be
     *     written
     */
    public Map<String, Long> generate(Request request, Path out) {
        refuseFull(out);
        Path synthetic = configuration.resolve("synthetic");
        Path intake = configuration.resolve("intake");
        Figures figures = Figures.read(synthetic);
        LocalDate delivered = LocalDate.parse(figures.get("city.delivered-on").text());
        Instant when = delivered.atTime(12, 0).toInstant(ZoneOffset.UTC);
        boolean defective = request.defects().signum() > 0;
        Shapes shapes = request.mixedShapes() ? Shapes.mixed(intake, synthetic) : Shapes.canonical(intake, defective);
        Scale scale = new Scale(request.scale());
        People people = new People(request.seed(), scale, figures);
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve("SYNTHETIC.txt"), Notice.text(request));
            Extracts extracts = new Extracts(out, shapes);
            City city = new City(new World(request.seed(), scale, figures, people, extracts));
            try (Planter planter = planter(request, out, shapes, people)) {
                extracts.plant(planter);
                city.live();
            }
            extracts.close(when);
            Files.writeString(out.resolve("truth.json"), city.truth().json(figures));
            Map<String, Long> rows = new LinkedHashMap<>();
            extracts.all().forEach(extract -> rows.put(extract.name(), extract.rows()));
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(
                    Text.of("无法写入输出目录（%s）。", "The output can't be written (%s).", e.getMessage()),
                    out.toString(),
                    Text.of("请检查路径、写权限和磁盘空间。", "Check the path, its permissions and the space on the disk."));
        }
    }

    /** Null for a city without defects. */
    private static Planter planter(Request request, Path out, Shapes shapes, People people) throws IOException {
        double rate = request.defects().doubleValue();
        return rate == 0 ? null : new Planter(out.resolve("defects.json"), request.seed(), rate, shapes, people);
    }

    private static void refuseFull(Path out) {
        if (!Files.exists(out)) {
            return;
        }
        try (Stream<Path> content = Files.list(out)) {
            if (content.findAny().isPresent()) {
                throw new BadInput(
                        Text.of("输出目录不是空的。", "The output folder is not empty."),
                        out.toString(),
                        Text.of("请另选目录，或先清空。", "Choose another folder, or empty it first."));
            }
        } catch (IOException e) {
            throw new BadInput(
                    Text.of("输出位置不是可读的目录。", "The output is not a readable folder."),
                    out.toString(),
                    Text.of("请另选目录。", "Choose another folder."));
        }
    }
}
