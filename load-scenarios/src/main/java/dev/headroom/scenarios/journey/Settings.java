package dev.headroom.scenarios.journey;

import dev.headroom.results.plan.NearestName;
import dev.headroom.scenarios.plan.JourneySpec;
import java.util.List;
import java.util.Map;

/** The settings of a journey, read strictly: what the journey does not know is refused. */
public final class Settings {
    private final JourneySpec journey;

    private Settings(JourneySpec journey) {
        this.journey = journey;
    }

    public static Settings of(JourneySpec journey, String... known) {
        for (Map.Entry<String, String> setting : journey.settings().entrySet()) {
            if (!List.of(known).contains(setting.getKey())) {
                throw new IllegalArgumentException("journey " + journey.name() + ": unknown setting '"
                        + setting.getKey() + "'" + NearestName.hint(setting.getKey(), List.of(known)));
            }
        }
        return new Settings(journey);
    }

    public String text(String name, String standard) {
        return journey.settings().getOrDefault(name, standard);
    }

    /** A whole number of at least {@code least}. */
    public int whole(String name, int standard, int least) {
        double value = number(name, standard, least);
        if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
            throw refused(name, "must be a whole number", text(name, ""));
        }
        return (int) value;
    }

    /** A number of at least {@code least}. */
    public double number(String name, double standard, double least) {
        String text = text(name, String.valueOf(standard));
        try {
            double value = Double.parseDouble(text);
            if (value >= least) {
                return value;
            }
            throw refused(name, "must be at least " + least, text);
        } catch (NumberFormatException e) {
            throw refused(name, "must be a number", text);
        }
    }

    private IllegalArgumentException refused(String name, String rule, String value) {
        return new IllegalArgumentException(
                "journey " + journey.name() + ": " + name + " " + rule + ", was '" + value + "'");
    }
}
