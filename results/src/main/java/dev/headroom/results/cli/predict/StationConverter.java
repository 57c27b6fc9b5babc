package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.cli.option.TimeConverter;
import dev.headroom.results.law.network.Station;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a station with its demand, {@code name=time[:servers]}; a time without a unit is in seconds. */
final class StationConverter implements ITypeConverter<Station> {
    private static final Pattern STATION = Pattern.compile("([^=]*[^=\\s][^=]*)=([^:]+)(?::([^:]*))?");

    @Override
    public Station convert(String text) {
        Matcher station = STATION.matcher(text);
        if (!station.matches()) {
            throw new TypeConversionException(
                    "was " + text + ", must be name=time[:servers], such as db=5ms or app=20ms:4");
        }
        try {
            double demand = TimeConverter.seconds(station.group(2));
            String servers = station.group(3);
            return new Station(
                    station.group(1).strip(),
                    demand,
                    servers == null ? 1 : new NumberConverter.Count().convert(servers));
        } catch (TypeConversionException e) {
            throw new TypeConversionException("in " + text + ": " + e.getMessage());
        }
    }
}
