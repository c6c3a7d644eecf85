# frozen_string_literal: true

module EgnyteSync
  # What one entry of a collection has in common with the others.
  class Record
    attr_reader :attributes

    def initialize(connection, attributes)
      @connection = connection
      @attributes = attributes
    end

    class << self
      def base(connection)
        "https://#{connection.domain}.egnyte.com/pubapi/#{connection.version}"
      end
    end
  end
end
