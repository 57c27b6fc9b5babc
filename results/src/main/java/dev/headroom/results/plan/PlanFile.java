package dev.headroom.results.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where plans come from: shipped ones by name, a user's own by path. */
public final class PlanFile {
    /** The plans that come with Headroom. */
    public static final List<String> SHIPPED = List.of("quick", "full", "short");

    private PlanFile() {}

    /**
     * Reads a plan.
     *
     * @param nameOrPath a shipped plan's name, or the path of a YAML file
     * @param usableCores cores of this machine, the most that a plan may ask for
     * @throws InvalidPlan if there is no such plan or it breaks a rule; the message has line and column
     */
    public static Plan read(String nameOrPath, int usableCores) {
        if (SHIPPED.contains(nameOrPath)) {
            return new PlanReader(nameOrPath, usableCores).read(shipped(nameOrPath));
        }
        Path path = Path.of(nameOrPath);
        if (!Files.isRegularFile(path)) {
            throw new InvalidPlan("plan " + nameOrPath + " is neither a shipped plan nor a file"
                    + NearestName.hint(nameOrPath, SHIPPED));
        }
        try {
            return new PlanReader(nameOrPath, usableCores).read(Files.readString(path));
        } catch (IOException e) {
            throw new InvalidPlan("plan " + nameOrPath + " cannot be read: " + e.getMessage());
        }
    }

    private static String shipped(String name) {
        try (InputStream in = PlanFile.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new InvalidPlan("plan " + name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidPlan("plan " + name + " cannot be read: " + e.getMessage());
        }
    }
}
