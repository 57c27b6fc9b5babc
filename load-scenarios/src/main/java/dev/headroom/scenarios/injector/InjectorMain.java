package dev.headroom.scenarios.injector;

import dev.headroom.scenarios.gatling.PointDriver;
import dev.headroom.scenarios.plan.JsonLines;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The injector process: reads load points from stdin, one JSON line each, drives them in turn and answers each with
 * one JSON line; it ends when its stdin does, so that it never outlives the harness.
 */
public final class InjectorMain {
    private InjectorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream answers = System.out;
        // Stdout is the answer channel; whatever a library prints goes to the log.
        System.setOut(System.err);
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(lines), "stdin");
        reader.setDaemon(true);
        reader.start();
        PointDriver driver = new PointDriver();
        while (true) {
            answers.println(JsonLines.write(answer(driver, lines.take())));
            answers.flush();
        }
    }

    private static InjectorAnswer answer(PointDriver driver, String line) {
        try {
            return InjectorAnswer.measured(driver.drive(JsonLines.read(line, LoadPointSpec.class)));
        } catch (RuntimeException e) {
            e.printStackTrace();
            return InjectorAnswer.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static void read(BlockingQueue<String> lines) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            System.err.println("stdin cannot be read: " + e);
        }
        // The harness closed the pipe or died: no shutdown hook of a library may hold this process back.
        Runtime.getRuntime().halt(0);
    }
}
