# frozen_string_literal: true

module Acme
  module Egnyte
    # The path stands in a small method of each resource.
    class Resource
      def self.all(session)
        session.get(collection_url(session))
      end

      def self.collection_url(session)
        "#{Client.root(session)}/#{path}"
      end
    end

    class Link < Resource
      def self.path
        "v1/links" #~ GET /pubapi/v1/links
      end
    end

    class User < Resource
      def self.path = "v2/users" #~ GET /pubapi/v2/users
    end
  end
end
