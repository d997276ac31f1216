package org.casebook.simulation.catalogue;

import java.util.Optional;
import org.casebook.policy.Text;

/**
 * Something that people can apply for under an article, with what article 24 wants published of it. Empty where neither
 * the article nor another rule says it.
 *
 * @param applicant who applies: whom the text names as receiving it
 * @param authority to whom
 * @param process how, and by when
 * @param source where the text or another rule says so: article and sentence, document and clause
 * @param agency the service agency (服务机构)
 * @param contact how to reach it (联系方式)
 * @param complaints the telephone for complaints (监督投诉电话)
 */
public record Service(
        Text name,
        Optional<Text> applicant,
        Optional<Text> authority,
        Optional<Text> process,
        String source,
        LocalText agency,
        LocalText contact,
        LocalText complaints) {}
