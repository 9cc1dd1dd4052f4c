package org.ecoledger.registry;

import org.ecoledger.registry.RegistryObject.State;

/** The names of states. */
final class ObjectWords {
    private ObjectWords() {}

    static Name of(State state) {
        return switch (state) {
            case IN_USE -> new Name("在册", "in use");
            case PROPOSED -> new Name("拟销号", "removal proposed");
            case REMOVED -> new Name("已销号", "removed");
            case BACK -> new Name("反弹", "back");
        };
    }
}
