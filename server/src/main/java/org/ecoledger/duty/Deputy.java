package org.ecoledger.duty;

import org.ecoledger.access.Role;

/**
 * A person stands in for another who is on leave (请假) and may take that person's steps meanwhile.
 *
 * @param deputy account that stands in
 * @param absent account that is away
 * @param absentName name of the person who is away
 * @param role in which it stands in
 * @param unit in which it stands in
 * @param leave id of the approved leave on which it rests
 */
public record Deputy(long deputy, long absent, String absentName, Role role, String unit, long leave) {}
