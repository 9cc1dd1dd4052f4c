package org.ecoledger.demo;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** How large the demo city is: as the story needs it, or multiplied for load tests ({@code --size large}). */
@Component
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoSize {
    private final Size size;

    /** What may be asked for. */
    enum Size {
        NORMAL(1),
        LARGE(10);

        private final int times;

        Size(int times) {
            this.times = times;
        }
    }

    DemoSize(@Value("${ecoledger.demo-size:normal}") String size) {
        this.size = Size.valueOf(size.toUpperCase(Locale.ROOT));
    }

    /** Station files hold each station this many times; copies beyond the first never form a county's figure. */
    List<Integer> copies() {
        return java.util.stream.IntStream.range(0, size.times).boxed().toList();
    }
}
