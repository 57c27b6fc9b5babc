package dev.headroom.benchmarks.jar.fork;

import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.measure.ForkHealth;
import dev.headroom.benchmarks.measure.OutsideView;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fork's health at the end of its warm-up and at the end of its last iteration but one: JMH writes a line when an
 * iteration ends, and behind the last one the fork may be gone already.
 */
final class IterationWatch implements JmhProcess.Watcher {
    private static final Pattern WARMUP = Pattern.compile("# Warmup Iteration\\s+(\\d+):.*");
    private static final Pattern MEASURED = Pattern.compile("Iteration\\s+(\\d+):.*");

    private final OutsideView view;
    private final ForkLength length;
    private volatile OutsideView.@Nullable Reading before;
    private volatile OutsideView.@Nullable Reading after;

    IterationWatch(OutsideView view, ForkLength length) {
        this.view = view;
        this.length = length;
    }

    @Override
    public void line(String line, ProcessHandle process) {
        boolean begins = length.warmup() > 0
                ? number(WARMUP, line).filter(n -> n == length.warmup()).isPresent()
                : number(MEASURED, line).filter(n -> n == 1).isPresent();
        if (begins) {
            before = look(process);
        } else if (before != null
                && number(MEASURED, line)
                        .filter(n -> n == length.measured() - 1)
                        .isPresent()) {
            after = look(process);
        }
    }

    private static Optional<Integer> number(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The fork is the only child of JMH's own JVM while iterations are written. */
    private OutsideView.@Nullable Reading look(ProcessHandle jmh) {
        return jmh.children().findFirst().map(fork -> view.read(fork.pid())).orElse(null);
    }

    /** What was seen; nothing where the fork had too few iterations. */
    ForkHealth health() {
        OutsideView.Reading first = before;
        OutsideView.Reading last = after;
        if (first == null || last == null) {
            OptionalDouble unknown = OptionalDouble.empty();
            return new ForkHealth(unknown, unknown, unknown, unknown, unknown, unknown);
        }
        return OutsideView.between(first, last);
    }
}
