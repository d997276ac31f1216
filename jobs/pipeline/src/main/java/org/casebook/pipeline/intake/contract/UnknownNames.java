package org.casebook.pipeline.intake.contract;

import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.config.Node;

/** Messages about names in the configuration that nothing answers to. */
final class UnknownNames {

    private UnknownNames() {}

    static BadInput table(Node node, List<Contract> contracts) {
        return table(node.asText(), node, contracts);
    }

    static BadInput table(String name, Node node, List<Contract> contracts) {
        String nearest =
                Nearest.to(name, contracts.stream().map(Contract::table).toList());
        return node.error(
                Text.of("没有表“%s”。", "There is no table '%s'.", name),
                Text.of("最接近的表是“%s”。", "The nearest table is '%s'.", nearest));
    }
}
