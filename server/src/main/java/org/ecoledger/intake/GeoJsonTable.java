package org.ecoledger.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecoledger.problems.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON FeatureCollection as a table with the columns adcode, name, level, lon, lat and geometry, the last as JSON text.
 * The place is the property {@code center}, else {@code centroid}. A feature's number is its line.
 */
final class GeoJsonTable {
    // Features are read one by one from the middle of the file.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> HEADING = List.of("adcode", "name", "level", "lon", "lat", "geometry");

    private final Path file;

    GeoJsonTable(Path file) {
        this.file = file;
    }

    void read(TableSink sink) throws IOException {
        try (var in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            findFeatures(parser);
            sink.row(0, HEADING, String.join(",", HEADING));
            long number = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode feature = JSON.readTree(parser);
                sink.row(++number, cells(feature), feature.path("properties").toString());
            }
        } catch (JacksonException _) {
            throw Problem.unacceptable("intake.not-geojson");
        }
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

    private static List<String> cells(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        JsonNode center = properties.has("center") ? properties.path("center") : properties.path("centroid");
        JsonNode geometry = feature.path("geometry");
        return List.of(
                properties.path("adcode").asString(""),
                properties.path("name").asString(""),
                properties.path("level").asString(""),
                center.path(0).asString(""),
                center.path(1).asString(""),
                geometry.isObject() ? geometry.toString() : "");
    }
}
