package org.casebook.simulation.catalogue;

import java.util.List;
import java.util.Optional;
import org.casebook.policy.Text;

/**
 * One of the twenty-five articles, as far as neither the law in code nor the terms say it.
 *
 * @param departments as the article lists them, the first one leads (article 1); none where it lists none
 * @param andOthers whether the list ends with 等
 * @param responsibility whom the text holds responsible where it lists no department
 * @param computed what Casebook works out
 * @param notComputed what it does not, and why
 * @param services what people can apply for; none where there is nothing to apply for
 */
public record Article(
        int number,
        Text title,
        List<Text> departments,
        boolean andOthers,
        Optional<Text> responsibility,
        List<Coverage> coverage,
        Text computed,
        Text notComputed,
        List<Service> services) {

    public Optional<Text> lead() {
        return departments.stream().findFirst();
    }

    /** The departments after the first one. */
    public List<Text> partners() {
        return departments.stream().skip(1).toList();
    }
}
