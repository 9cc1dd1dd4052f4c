package org.ecoledger.inspection;

import java.util.List;

/**
 * A handed-over case (交办件): what the inspection's list says of it. The work on it is the matter of that number.
 *
 * @param matter number of the matter that it opened
 * @param inspection code
 * @param batch number of the evening batch (批次), from 1
 * @param sequence 序号 in the batch
 * @param acceptance 受理编号, the inspection group's own number
 * @param starred 重点件
 * @param points what the case asks, one fact or demand each, in the list's own words; each has to be answered (M12-08)
 * @param district 行政区域 as the list writes it
 * @param pollution 污染类型, one or several
 */
public record Case(
        String matter,
        String inspection,
        int batch,
        int sequence,
        String acceptance,
        boolean starred,
        List<String> points,
        String district,
        List<String> pollution) {}
