/**
 * What an inspection group looks into: the three lists of every unit (资料、工作措施、问题, P2), and the volumes that it asks for,
 * bound from what the system holds (调阅资料, M12-11).
 */
@NullMarked
@NamedInterface("volumes")
package org.ecoledger.inspection.volumes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
