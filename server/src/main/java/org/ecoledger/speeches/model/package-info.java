/**
 * The optional external language model: off unless a setting names one, asked for one text at a time when a person says so, its
 * answers checked against the text and marked (docs/speeches.md).
 */
@NullMarked
package org.ecoledger.speeches.model;

import org.jspecify.annotations.NullMarked;
