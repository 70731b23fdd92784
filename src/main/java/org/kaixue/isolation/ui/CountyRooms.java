package org.kaixue.isolation.ui;

import org.kaixue.isolation.RoomSums;
import org.kaixue.organisation.UnitNode;

/** The rooms of a county's schools. */
record CountyRooms(UnitNode unit, RoomSums sums) {}
