package org.ecoledger.evidence;

/**
 * A photo of another subject that looks like the one asked about (ruling 3): a doubt, never a refusal.
 *
 * @param distance bits of 255 in which they differ; unrelated pictures differ in about half of them
 */
public record Likeness(EvidenceFile file, int distance) {}
