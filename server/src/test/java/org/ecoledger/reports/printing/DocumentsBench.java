package org.ecoledger.reports.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecoledger.ServerTest;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.Field.Shape;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue.Picture;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./ecoledger bench documents}: a report of 60 pages with 40 charts, each looked up and drawn from two years of daily
 * air of the city and two counties, as DOCX and as PDF. Prints a Markdown table; asserts only that nothing failed.
 */
@ServerTest
class DocumentsBench {
    private static final int PAGES = 60;
    private static final int CHARTS = 40;
    private static final int TIMES = 3;
    private static final List<String> ITEMS =
            List.of("pm25-months", "pm10-months", "categories-months", "good-days-counties");

    @Autowired
    JdbcClient db;

    @Autowired
    Regions regions;

    @Autowired
    List<FieldSource> sources;

    @Autowired
    Printing printing;

    @Test
    void measure() {
        seed();
        System.out.println("| what | figure | how |\n|---|---|---|");
        List<byte[]> charts = row(CHARTS + " charts, looked up and drawn", this::charts);
        byte[] docx = row("DOCX of " + PAGES + " pages with them", () -> SampleDocument.of(PAGES, charts));
        if (printing.available()) {
            byte[] pdf = row("PDF of it", () -> printing.pdf(docx).join());
            PrintedPages printed = PrintedPages.of(pdf);
            assertThat(printed.pages()).isEqualTo(PAGES);
            System.out.printf("| pages; DOCX and PDF in KB | %d; %d, %d | |%n", printed.pages(), docx.length / 1024, pdf.length / 1024);
        } else {
            System.out.println("| PDF | not measured | no LibreOffice here |");
        }
    }

    private static <T> T row(String what, Supplier<T> work) {
        T result = work.get();
        var taken = new ArrayList<Long>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            result = work.get();
            taken.add((System.nanoTime() - begun) / 1_000_000);
        }
        taken.sort(null);
        System.out.printf("| %s | %d ms | median of %d after one |%n", what, taken.get(TIMES / 2), TIMES);
        return result;
    }

    private List<byte[]> charts() {
        FieldSource source = sources.stream()
                .filter(one -> one.source().equals("chart"))
                .findFirst()
                .orElseThrow();
        var scope = new Scope(
                regions.get("990100"), Period.year(2016), null, LocalDate.of(2026, 9, 30), Jurisdiction.everything());
        return Stream.iterate(0, number -> number + 1)
                .limit(CHARTS)
                .map(number -> ITEMS.get(number % ITEMS.size()))
                .map(item -> source.value(new Field(item, Shape.PICTURE, "chart", item, List.of(), "", item, item), scope))
                .map(value -> ((Picture) value).bytes())
                .toList();
    }

    private void seed() {
        for (String place : List.of("990100", "990101", "990102")) {
            db.sql("""
                            insert into evaluation.air_days
                                (place, place_kind, day, so2, so2_inputs, so2_needed, no2, no2_inputs, no2_needed, co_inputs,
                                 co_needed, o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed, pm25, pm25_inputs, pm25_needed,
                                 aqi, category, primary_pollutants, complete, edition, as_of, computed_at)
                            select :place, :kind, d, 10, 1, 1, 30, 1, 1, 1, 1, 1, 1, 60 + extract(doy from d)::int % 40, 1, 1,
                                   30 + extract(doy from d)::int % 25, 1, 1, 40 + extract(doy from d)::int * 7 % 120, 2, '{}', true,
                                   'HJ 633-2012', d, d
                            from generate_series(date '2015-01-01', date '2016-12-31', interval '1 day') d
                            on conflict do nothing
                            """)
                    .param("place", place)
                    .param("kind", place.equals("990100") ? "city" : "county")
                    .update();
        }
    }
}
