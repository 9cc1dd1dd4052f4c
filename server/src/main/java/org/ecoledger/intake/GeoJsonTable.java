package org.ecoledger.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.problems.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON FeatureCollection as a table with the columns adcode, name, level, lon, lat and geometry, the last as JSON text,
 * and width where the first feature has one. A feature without an adcode goes by its code. The place is the property
 * {@code center}, else {@code centroid}. A feature's number is its line.
 */
final class GeoJsonTable {
    // Features are read one by one from the middle of the file.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> HEADING = List.of("adcode", "name", "level", "lon", "lat", "geometry");

    private static final String WIDTH = "width";

    private final Path file;

    GeoJsonTable(Path file) {
        this.file = file;
    }

    void read(TableSink sink) throws IOException {
        try (var in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            findFeatures(parser);
            boolean wide = false;
            long number = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode feature = JSON.readTree(parser);
                if (number == 0) {
                    wide = feature.path("properties").has(WIDTH);
                    heading(sink, wide);
                }
                sink.row(
                        ++number,
                        cells(feature, wide),
                        feature.path("properties").toString());
            }
            if (number == 0) {
                heading(sink, false);
            }
        } catch (JacksonException _) {
            throw Problem.unacceptable("intake.not-geojson");
        }
    }

    private static void heading(TableSink sink, boolean wide) throws IOException {
        List<String> heading = new ArrayList<>(HEADING);
        if (wide) {
            heading.add(WIDTH);
        }
        sink.row(0, heading, String.join(",", heading));
    }

    private static void findFeatures(JsonParser parser) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if ("features".equals(name) && value == JsonToken.START_ARRAY) {
                    return;
                }
                parser.skipChildren();
            }
        }
        throw Problem.unacceptable("intake.not-geojson");
    }

    private static List<String> cells(JsonNode feature, boolean wide) {
        JsonNode properties = feature.path("properties");
        JsonNode center = properties.has("center") ? properties.path("center") : properties.path("centroid");
        JsonNode geometry = feature.path("geometry");
        JsonNode code = properties.has("adcode") ? properties.path("adcode") : properties.path("code");
        List<String> cells = new ArrayList<>(List.of(
                code.asString(""),
                properties.path("name").asString(""),
                properties.path("level").asString(""),
                center.path(0).asString(""),
                center.path(1).asString(""),
                geometry.isObject() ? geometry.toString() : ""));
        if (wide) {
            cells.add(properties.path(WIDTH).asString(""));
        }
        return cells;
    }
}
