package dev.headroom.results.fit;

import dev.headroom.results.fit.evidence.NestedTest;
import dev.headroom.results.fit.evidence.Retrograde;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The stated rule by which a law is chosen (rule 24).
 *
 * <p>The simplest law that the points do not refute: a coefficient is kept where its F-test is significant at 0.05 (from
 * 10 sizes on also only where AICc agrees; below, AICc never decides, as it contradicts the eye), and coherency also
 * where throughput falls beyond noise, which no other law can do. None is chosen where no law describes the points.
 */
final class ModelChoice {
    private static final double LEVEL = 0.05;
    private static final int SIZES_FOR_AICC = 10;

    private final LawFitter fitter;
    private final Set<ScalingLaw> asked;
    private final Diagnosis diagnosis;
    private final Optional<FittedLaw> linear;
    private final Optional<FittedLaw> amdahl;
    private final Optional<FittedLaw> usl;
    private final Retrograde retrograde;
    private final List<String> evidence = new ArrayList<>();

    ModelChoice(LawFitter fitter, Set<ScalingLaw> asked, Diagnosis diagnosis) {
        this.fitter = fitter;
        this.asked = asked;
        this.diagnosis = diagnosis;
        this.linear = quick(ScalingLaw.LINEAR);
        this.amdahl = quick(ScalingLaw.AMDAHL);
        this.usl = quick(ScalingLaw.USL);
        this.retrograde = Retrograde.of(fitter.sizes(), noise());
    }

    Choice choice() {
        Optional<NestedTest> sigma = test(linear, amdahl);
        Optional<NestedTest> kappa = test(amdahl, usl);
        evidence.add(criteria());
        sigma.ifPresent(test -> evidence.add("F-test of sigma, Amdahl's law against the linear one: " + test.text()));
        kappa.ifPresent(test -> evidence.add("F-test of kappa, USL against Amdahl's law: " + test.text()));
        evidence.add(retrograde.text());
        evidence.add(sizes());
        if (asked.size() == 1) {
            ScalingLaw only = asked.iterator().next();
            return new Choice(
                    Optional.of(only),
                    "it is the only law asked for"
                            + diagnosis.misfit().map(m -> "; " + m).orElse(""),
                    evidence);
        }
        Choice best = simplest(sigma, kappa);
        Optional<String> objection = objection(best);
        if (objection.isPresent()) {
            return new Choice(Optional.empty(), objection.get(), evidence);
        }
        if (best.law().filter(law -> law != ScalingLaw.USL).isPresent()) {
            usl.flatMap(ModelChoice::notExcluded).ifPresent(evidence::add);
        }
        return new Choice(best.law(), best.because(), evidence);
    }

    private Optional<String> objection(Choice best) {
        boolean unbent = best.law().filter(law -> law == ScalingLaw.LINEAR).isPresent();
        return diagnosis
                .superlinear()
                .filter(said -> unbent)
                .map(said -> said + "; no law with coefficients of at least 0 describes that")
                .or(diagnosis::misfit);
    }

    private Choice simplest(Optional<NestedTest> sigma, Optional<NestedTest> kappa) {
        if (asked.contains(ScalingLaw.USL) && needed(kappa, amdahl, usl, retrograde.seen())) {
            String falls = retrograde.seen() ? retrograde.text() + ", which only coherency can bring about" : "";
            String tested = kappa.filter(test -> test.significant(LEVEL))
                    .map(test -> "coherency is needed (" + test.text() + ")")
                    .orElse("");
            return chosen(ScalingLaw.USL, tested.isEmpty() || falls.isEmpty() ? tested + falls : tested + "; " + falls);
        }
        String noKappa = kappa.map(test -> "coherency cannot be told from none (" + test.text() + ")")
                .orElse(
                        usl.isPresent()
                                ? "nothing is left for coherency to explain"
                                : "there are too few points to test coherency");
        if (asked.contains(ScalingLaw.AMDAHL)
                && (needed(sigma, linear, amdahl, false) || !asked.contains(ScalingLaw.LINEAR))) {
            String contention = sigma.map(test -> "contention is needed (" + test.text() + "), ")
                    .orElse("");
            return chosen(ScalingLaw.AMDAHL, contention + noKappa);
        }
        return chosen(
                ScalingLaw.LINEAR,
                sigma.map(test -> "contention cannot be told from none (" + test.text() + "), ")
                                .orElse("")
                        + noKappa);
    }

    private boolean needed(
            Optional<NestedTest> test, Optional<FittedLaw> without, Optional<FittedLaw> with, boolean seen) {
        boolean significant = test.filter(t -> t.significant(LEVEL)).isPresent();
        boolean free = with.filter(law -> law.curve().contention() + law.curve().coherency() > 0)
                .isPresent();
        return free && (seen || (significant && (fitter.sizes().count() < SIZES_FOR_AICC || lower(with, without))));
    }

    private static boolean lower(Optional<FittedLaw> one, Optional<FittedLaw> other) {
        return one.isPresent()
                && (other.isEmpty()
                        || one.get().aicc().isEmpty()
                        || one.get().aicc().getAsDouble() < other.get().aicc().orElse(Double.POSITIVE_INFINITY));
    }

    private Choice chosen(ScalingLaw law, String because) {
        return new Choice(Optional.of(law), because, evidence);
    }

    /** What a law without coherency hides: an early peak that the points allow as well. */
    private static Optional<String> notExcluded(FittedLaw usl) {
        double most = usl.coefficient("kappa").orElseThrow().interval().high();
        if (!(most > 0)) {
            return Optional.empty();
        }
        double peak = Math.max(1, Math.sqrt((1 - usl.curve().contention()) / most));
        return Optional.of(String.format(
                Locale.ROOT,
                "kappa up to %.2g is within its interval: a peak as early as n = %.0f is not excluded%s",
                most,
                peak,
                peak > usl.largestMeasured() ? ", beyond the measured range" : ""));
    }

    /** The standard deviation of one point: the spread of the trials, else what the widest law leaves. */
    private double noise() {
        return fitter.sizes().spread().orElseGet(() -> {
            FittedLaw widest = usl.or(() -> amdahl).or(() -> linear).orElseThrow();
            return Math.sqrt(widest.rss() / degreesOfFreedom(widest));
        });
    }

    private static int degreesOfFreedom(FittedLaw law) {
        return law.points() - law.law().coefficients().size();
    }

    private Optional<NestedTest> test(Optional<FittedLaw> without, Optional<FittedLaw> with) {
        return without.isEmpty() || with.isEmpty()
                ? Optional.empty()
                : NestedTest.of(without.get().rss(), with.get().rss(), degreesOfFreedom(with.get()), fitter.rounding());
    }

    private String criteria() {
        List<String> values = new ArrayList<>();
        for (Optional<FittedLaw> law : List.of(linear, amdahl, usl)) {
            law.ifPresent(fit -> values.add(fit.law().word() + " "
                    + (fit.aicc().isPresent()
                            ? String.format(Locale.ROOT, "%.1f", fit.aicc().getAsDouble())
                            : "none")));
        }
        return "AICc, lower is better: " + String.join(", ", values);
    }

    private String sizes() {
        int count = fitter.sizes().count();
        return count + " sizes" + (count < SIZES_FOR_AICC ? ", fewer than 10: AICc does not decide" : "");
    }

    private Optional<FittedLaw> quick(ScalingLaw law) {
        return fitter.obstacle(law).isPresent() ? Optional.empty() : Optional.of(fitter.fit(law, OptionalLong.empty()));
    }
}
