package org.ecoledger.reports.templates;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.render.compute.EnvModel;
import com.deepoove.poi.render.compute.RenderDataCompute;
import com.deepoove.poi.resolver.DefaultElementTemplateFactory;
import com.deepoove.poi.template.run.RunTemplate;
import com.deepoove.poi.util.RegexUtils;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Lets poi-tl fill a template: its grammar, with our names and with answers that were worked out before. */
final class Filling {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private Filling() {}

    static XWPFDocument fill(byte[] docx, List<Slot> slots, Map<String, Object> answers) {
        ConfigureBuilder builder = Configure.builder()
                .buildGramer(OPEN, CLOSE)
                .buildGrammerRegex(RegexUtils.createGeneral(OPEN, CLOSE))
                .setElementTemplateFactory(new SignedNames())
                .setRenderDataComputeFactory(Filling::compute)
                .addPlugin('@', new ImagePolicy());
        bindRows(slots, builder);
        return XWPFTemplate.compile(new ByteArrayInputStream(docx), builder.build())
                .render(answers)
                .getXWPFDocument();
    }

    private static void bindRows(List<Slot> slots, ConfigureBuilder builder) {
        for (Slot slot : slots) {
            switch (slot) {
                case Slot.Turns turns -> {
                    if (turns.ofTable()) {
                        builder.bind(turns.tag(), new LoopRowTableRenderPolicy());
                    }
                    bindRows(turns.inner(), builder);
                }
                case Slot.When when -> bindRows(when.inner(), builder);
                case Slot.Words _, Slot.Picture _ -> {}
            }
        }
    }

    private static RenderDataCompute compute(EnvModel model) {
        return tag -> {
            Object answer = model.getRoot() instanceof Map<?, ?> answers ? answers.get(tag) : null;
            if (answer == null) {
                throw new IllegalStateException("No answer for " + tag);
            }
            return answer;
        };
    }

    /** Keeps the sign in the name, so that a part's condition and a figure of one name are two. */
    private static final class SignedNames extends DefaultElementTemplateFactory {
        @Override
        public RunTemplate createRunTemplate(Configure config, String tag, XWPFRun run) {
            RunTemplate template = super.createRunTemplate(config, tag, run);
            String name = template.getTagName().strip();
            template.setTagName(
                    switch (template.getSign()) {
                        case '?', '/' -> "?" + name;
                        case '@' -> "@" + name;
                        default -> name;
                    });
            return template;
        }
    }
}
