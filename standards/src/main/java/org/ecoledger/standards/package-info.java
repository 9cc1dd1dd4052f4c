package org.ecoledger.standards;
