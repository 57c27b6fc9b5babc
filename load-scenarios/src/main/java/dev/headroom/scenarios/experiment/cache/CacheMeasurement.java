package dev.headroom.scenarios.experiment.cache;

import dev.headroom.results.Check;
import dev.headroom.results.Comparison;
import dev.headroom.results.Prediction;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.law.cache.Zipf;
import dev.headroom.results.rule.Rule;
import dev.headroom.scenarios.bench.Drive;
import dev.headroom.scenarios.bench.ReplicaCounters;
import dev.headroom.scenarios.measure.PointResult;
import dev.headroom.scenarios.plan.LoadPointSpec;
import dev.headroom.scenarios.trial.Conclusions;
import dev.headroom.targets.topology.Started;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cache experiment on targets that run: fill and bound the cache, predict, read through it, conclude. */
final class CacheMeasurement {
    private static final int FEWEST_TRIALS = 3;
    private static final double COUNTING_TOLERANCE = 0.02;

    private final CachePlan plan;
    private final RunFolder folder;
    private final Started started;
    private final Drive drive;
    private final CacheGauge gauge;
    private final DatabaseReads reads;

    CacheMeasurement(
            CachePlan plan, RunFolder folder, Started started, Drive drive, CacheGauge gauge, DatabaseReads reads) {
        this.plan = plan;
        this.folder = folder;
        this.started = started;
        this.drive = drive;
        this.gauge = gauge;
        this.reads = reads;
    }

    void run() throws InterruptedException {
        // From before the first read: sessions keep counts to themselves for a while, so a later start is blurred.
        ReplicaCounters before = ReplicaCounters.read(List.of(plan.service()));
        long readsBefore = reads.count();
        drive.prepare(plan.codeWarmUp());
        fill();
        LoadPointSpec warmUp = plan.cacheWarmUp();
        drive.prepare(warmUp);
        int[] warmKeys = plan.keys(warmUp);
        CacheLaw law = new CacheLaw(
                Zipf.exponentOf(plan.allKeys(), plan.items()), plan.items(), (int) gauge.items(), plan.ratePerSecond());
        List<Prediction> predictions = law.predictions(Instant.now());
        folder.predict(plan.experiment().id(), predictions);
        IdealCache ideal = new IdealCache(law.capacity());
        ideal.hitRatio(warmKeys, 0);
        CacheTrials trials = new CacheTrials(law, ideal);
        List<PointResult> points = measure(trials);
        long served =
                ReplicaCounters.read(List.of(plan.service())).since(before).total("database_reads");
        long counted = reads.last(readsBefore + served) - readsBefore;
        conclude(law, predictions, trials, points, counting(served, counted));
    }

    private List<PointResult> measure(CacheTrials trials) throws InterruptedException {
        List<PointResult> points = new ArrayList<>();
        for (int trial = 1; trial <= plan.experiment().trials(); trial++) {
            LoadPointSpec point = plan.trial(trial);
            PointResult result = drive.count(point, new TreeMap<>(Map.of("trial", String.valueOf(trial))), trial);
            points.add(result);
            trials.add(result, plan.keys(point), plan.before(point), gauge.items());
        }
        return points;
    }

    // The most popular items first, as a cache that has run for long would hold mostly them.
    private void fill() throws InterruptedException {
        try {
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            for (int item = plan.capacity(); item >= 1; item--) {
                URI uri = URI.create(plan.service().url() + "/items/" + item + "?via=cache");
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the service must answer while the cache is filled: " + e, e);
        }
        gauge.boundHere();
    }

    private static Check counting(long served, long counted) {
        return new Check(
                Rule.LITTLES_LAW,
                "reads counted by the database",
                Check.Severity.WARN,
                Math.abs(counted - served) <= COUNTING_TOLERANCE * Math.max(1, served),
                String.format(
                        Locale.ROOT,
                        "the database counted %d reads of items, the service counted %d that it sent",
                        counted,
                        served));
    }

    private void conclude(
            CacheLaw law, List<Prediction> predictions, CacheTrials trials, List<PointResult> points, Check counting) {
        List<Check> checks = new ArrayList<>(Conclusions.ofPoints(points));
        checks.add(Conclusions.answered(points));
        checks.add(Conclusions.enough("the one level", trials.size(), FEWEST_TRIALS));
        checks.add(counting);
        checks.add(law.skewCheck(plan.exponent()));
        checks.add(trials.capacityCheck());
        List<Comparison> comparisons = new ArrayList<>();
        for (Prediction prediction : predictions) {
            if (prediction.quantity().equals(CacheLaw.HIT_RATIO)) {
                trials.hitRatio().ifPresent(measured -> comparisons.add(Conclusions.decisive(prediction, measured)));
            } else {
                trials.databaseReads()
                        .ifPresent(measured -> comparisons.add(Conclusions.decisive(prediction, measured)));
            }
        }
        trials.rawHitRatio()
                .ifPresent(measured -> comparisons.add(new Comparison(
                        CacheLaw.HIT_RATIO + " as it was",
                        new TreeMap<>(),
                        Optional.empty(),
                        measured,
                        Optional.empty(),
                        false)));
        Conclusions.conclude(
                folder, plan.experiment().id(), started, checks, comparisons, law.figures(trials.hitRatio()));
    }
}
