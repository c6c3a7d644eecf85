package moor

import org.eclipse.paho.client.mqttv3.MqttClient

class Sensors(private val broker: MqttClient) : AutoCloseable {
    fun connect() = broker.connect()
    fun disconnect() = broker.disconnect()
    override fun close() = disconnect()
}
