package org.casebook.pipeline.synthetic;

/** What every part of the city needs: where its numbers come from and where its rows go. */
record World(long seed, Scale scale, Figures figures, People people, Sink out) {

    Stream stream(Stream.Purpose purpose, long number, long second) {
        return Stream.of(seed, purpose, number, second);
    }

    Logit logit(String name) {
        return new Logit(figures.get("behaviour." + name));
    }

    double number(String key) {
        return figures.get(key).number();
    }

    int volume(String key) {
        return figures.get(key).at(scale);
    }
}
