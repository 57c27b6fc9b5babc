package dev.headroom.results.fit;

import dev.headroom.results.fit.curve.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The laws that throughput over concurrency is fitted with; each holds the one before it as a special case. */
public enum ScalingLaw {
    /** {@code X = lambda n}. */
    LINEAR(Shape.LINEAR),
    /** {@code X = lambda n / (1 + sigma (n - 1))}. */
    AMDAHL(Shape.AMDAHL),
    /** {@code X = lambda n / (1 + sigma (n - 1) + kappa n (n - 1))}. */
    USL(Shape.USL);

    private final Shape shape;

    ScalingLaw(Shape shape) {
        this.shape = shape;
    }

    /** The curve that it is fitted as. */
    Shape shape() {
        return shape;
    }

    /** The names of its coefficients, lambda last. */
    public List<String> coefficients() {
        List<String> names = new ArrayList<>();
        if (shape.contention()) {
            names.add("sigma");
        }
        if (shape.coherency()) {
            names.add("kappa");
        }
        names.add("lambda");
        return List.copyOf(names);
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
