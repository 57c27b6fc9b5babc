package dev.headroom.results.law.network;

/**
 * What the users of a closed network make of one station.
 *
 * @param name the station's name
 * @param utilization busy share of its servers, {@code U = X D / m}, 0 to 1
 * @param queueLength mean number of requests waiting or in service there
 * @param residenceSeconds mean time that one request spends there, waiting and in service, over all visits, s
 */
public record StationLoad(String name, double utilization, double queueLength, double residenceSeconds) {}
