package dev.headroom.benchmarks.stage;

import com.sun.management.OperatingSystemMXBean;
import dev.headroom.benchmarks.drive.BlockOrder;
import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.ForkFailed;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.judge.Judgement;
import dev.headroom.benchmarks.measure.HealthLimits;
import dev.headroom.benchmarks.measure.JmhJson;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sweep for all experiments with the same settings: they share base, A/A and null control, measured once per block
 * among all their levels, after every one of their predictions was written.
 */
final class SharedSweep {
}
