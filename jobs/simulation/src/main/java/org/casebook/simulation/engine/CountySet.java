package org.casebook.simulation.engine;

import java.util.Collection;
import org.casebook.policy.County;

/**
 * Some of the city's areas. Codes from elsewhere go together.
 *
 * @param bits by the place in {@link County#all}
 */
record CountySet(long bits) {

    private static final int ELSEWHERE = Long.SIZE - 1;

    static final CountySet ALL = new CountySet(-1L);

    static CountySet of(Collection<County> counties) {
        return new CountySet(counties.stream().mapToLong(CountySet::bit).reduce(0, (some, more) -> some | more));
    }

    static long bit(County county) {
        int place = County.all().indexOf(county);
        return 1L << (place < 0 ? ELSEWHERE : place);
    }

    CountySet others() {
        return new CountySet(~bits);
    }

    CountySet and(CountySet more) {
        return new CountySet(bits | more.bits);
    }

    boolean has(County county) {
        return (bits & bit(county)) != 0;
    }
}
