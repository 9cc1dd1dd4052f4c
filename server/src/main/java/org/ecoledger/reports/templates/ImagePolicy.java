package org.ecoledger.reports.templates;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Places a picture, with its description, in lines that are as high as it is. */
final class ImagePolicy implements RenderPolicy {
    private static final int EMU_PER_MILLIMETRE = 36_000;

    /** Text area of GB/T 9704-2012, less a line. */
    private static final int HIGHEST_MILLIMETRES = 215;

    /** Width and height in pixels. */
    private record Size(int width, int height) {}

    @Override
    public void render(ElementTemplate template, Object data, XWPFTemplate whole) {
        XWPFRun run = ((RunTemplate) template).getRun();
        if (!(data instanceof Image image)) {
            run.setText(String.valueOf(data), 0);
            return;
        }
        run.setText("", 0);
        Size size = size(image.bytes());
        double width = image.widthMillimetres();
        double height = width * size.height() / size.width();
        if (height > HIGHEST_MILLIMETRES) {
            width = width * HIGHEST_MILLIMETRES / height;
            height = HIGHEST_MILLIMETRES;
        }
        place(run, image, (int) (width * EMU_PER_MILLIMETRE), (int) (height * EMU_PER_MILLIMETRE));
    }

    private static void place(XWPFRun run, Image image, int width, int height) {
        int type = isPng(image.bytes()) ? Document.PICTURE_TYPE_PNG : Document.PICTURE_TYPE_JPEG;
        try (var stream = new ByteArrayInputStream(image.bytes())) {
            run.addPicture(stream, type, image.description(), width, height);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Neither PNG nor JPEG", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run.getCTR()
                .getDrawingArray(run.getCTR().sizeOfDrawingArray() - 1)
                .getInlineArray(0)
                .getDocPr()
                .setDescr(image.description());
        if (run.getParent() instanceof XWPFParagraph paragraph
                && paragraph.getText().isBlank()) {
            paragraph.setSpacingBetween(1, LineSpacingRule.AUTO);
            paragraph.setFirstLineIndent(0);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            if (paragraph.getCTP().getPPr().isSetInd()) {
                paragraph.getCTP().getPPr().getInd().setFirstLineChars(java.math.BigInteger.ZERO);
            }
        }
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }

    /** Read from the head alone. */
    private static Size size(byte[] bytes) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                BufferedImage whole = ImageIO.read(new ByteArrayInputStream(bytes));
                return new Size(whole.getWidth(), whole.getHeight());
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return new Size(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
