package dev.headroom.results.fit;

import java.util.List;
import java.util.Locale;

/** The laws that throughput over concurrency is fitted with; each holds the one before it as a special case. */
public enum ScalingLaw {
    /** {@code X = lambda n}. */
    LINEAR("lambda"),
    /** {@code X = lambda n / (1 + sigma (n - 1))}. */
    AMDAHL("sigma", "lambda"),
    /** {@code X = lambda n / (1 + sigma (n - 1) + kappa n (n - 1))}. */
    USL("sigma", "kappa", "lambda");

    private final String coefficients;

    ScalingLaw(String... coefficients) {
        this.coefficients = String.join(" ", coefficients);
    }

    /** The names of its coefficients, lambda last. */
    public List<String> coefficients() {
        return List.of(coefficients.split(" "));
    }

    /** Its name in a sentence, such as {@code Amdahl's law}. */
    public String title() {
        return switch (this) {
            case LINEAR -> "the linear law";
            case AMDAHL -> "Amdahl's law";
            case USL -> "USL";
        };
    }

    /** Its name as files and options spell it, such as {@code usl}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
