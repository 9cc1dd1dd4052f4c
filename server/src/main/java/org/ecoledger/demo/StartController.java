package org.ecoledger.demo;

import java.util.List;
import org.ecoledger.demo.DemoLoad.Progress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the loading page how far the start is. Without a demo city there is nothing to wait for. */
@RestController
class StartController {
    private final ObjectProvider<DemoLoad> demo;

    StartController(ObjectProvider<DemoLoad> demo) {
        this.demo = demo;
    }

    record Start(boolean ready, List<Progress> steps) {}

    @GetMapping("/api/v1/start")
    Start start() {
        DemoLoad load = demo.getIfAvailable();
        return load == null ? new Start(true, List.of()) : new Start(load.ready(), load.progress());
    }
}
