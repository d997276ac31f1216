package org.casebook.pipeline.intake;

import java.util.List;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.value.Fingerprint;

/** Names the form of the staged records of a table: rows staged under one form can be settled under no other. */
final class StagedShape {

    /** Goes up when the records themselves take another form, whatever the contract says. */
    private static final int FORMAT = 1;

    private StagedShape() {}

    static String of(Contract contract) {
        Fingerprint shape = new Fingerprint()
                .add(FORMAT)
                .add(contract.table())
                .add(contract.key())
                .add(contract.kinds() == null ? List.of() : contract.kinds())
                .add(contract.reference("person"))
                .add(contract.reference("employer"));
        contract.columns()
                .forEach(column -> shape.add(column.name()).add(column.type()).add(column.identifying()));
        return shape.hex();
    }
}
