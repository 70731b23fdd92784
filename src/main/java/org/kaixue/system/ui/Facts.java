package org.kaixue.system.ui;

import com.vaadin.flow.component.html.DescriptionList;

/** Names with their values under each other. */
class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    Facts() {
        addClassName("kx-slip");
    }

    Facts with(String key, String value) {
        add(new Term(getTranslation(key)), new Description(value));
        return this;
    }
}
