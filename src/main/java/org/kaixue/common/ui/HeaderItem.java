package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;

/** What a room puts into the header of every page, such as the organisation picker; made anew for each page frame. */
public interface HeaderItem {

    /** Items stand from small to large order. */
    int order();

    Component create();
}
