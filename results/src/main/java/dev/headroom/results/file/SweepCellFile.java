package dev.headroom.results.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.results.beside.trait.SweepCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file in a run's folder that says which cell of a sweep it is. */
public final class SweepCellFile {
    /** Its name. */
    public static final String NAME = "cell.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private SweepCellFile() {}

    /** Writes it into the folder of a run. */
    public static void write(Path runFolder, SweepCell cell) {
        try {
            AtomicText.write(runFolder.resolve(NAME), JSON.writeValueAsString(cell) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the cell of " + runFolder + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads it from the folder of a run; empty where no sweep started the run.
     *
     * @throws UnreadableRun if it is there and is no cell
     */
    public static Optional<SweepCell> read(Path runFolder) {
        Path file = runFolder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), SweepCell.class));
        } catch (JsonProcessingException e) {
            throw new UnreadableRun(file + " is no cell of a sweep: " + e.getOriginalMessage()
                    + "; remove it to compare the run without its factors");
        } catch (IOException e) {
            throw new UnreadableRun(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
