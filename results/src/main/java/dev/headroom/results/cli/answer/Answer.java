package dev.headroom.results.cli.answer;

import java.util.List;

/**
 * What a law says about the values it was given.
 *
 * @param law name of the law, as on the command line
 * @param formula the law in symbols
 * @param assumptions when the law holds, in words
 * @param inputs what was given
 * @param results what follows; a fact that does not exist is not listed
 * @param reading the results in plain English, a sentence a line
 */
public record Answer(
        String law,
        String formula,
        String assumptions,
        List<Fact> inputs,
        List<? extends Fact> results,
        List<String> reading) {
    public Answer {
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
        reading = List.copyOf(reading);
    }
}
