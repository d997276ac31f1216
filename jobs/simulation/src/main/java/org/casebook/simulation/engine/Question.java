package org.casebook.simulation.engine;

import java.io.Serializable;
import org.casebook.simulation.scenario.RegionalTerms;

/**
 * What a run is asked: the terms of a scenario, and those with which it is compared.
 *
 * @param name unique in a run
 */
public record Question(String name, RegionalTerms terms, RegionalTerms baseline) implements Serializable {}
