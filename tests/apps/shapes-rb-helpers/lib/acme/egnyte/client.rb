# frozen_string_literal: true

require_relative "session"
require_relative "resource"

module Acme
  module Egnyte
    class Client
      FS = "#{API_ROOT}/v1/fs"

      attr_reader :session

      def initialize(session)
        @session = session
      end

      def folder(path)
        session.get(fs_url(path)) #~ GET /pubapi/v1/fs/{path}
      end

      def share(path, options = {})
        body = { path: path, type: "file", accessibility: "anyone" }.merge(options)
        @session.post("#{self.class.root(session)}/v1/links", body) #~ POST /pubapi/v1/links
      end

      def remove(path)
        session.send(:delete, fs_url(path)) #~ DELETE /pubapi/v1/fs/{path}
      end

      def rename(from, to)
        session.perform(:post, fs_url(from), action: "move", destination: to) #~ POST /pubapi/v1/fs/{path}
      end

      def self.root(session)
        "https://#{session.domain}.egnyte.com/pubapi"
      end

      private

      def fs_url(path)
        "https://#{session.domain}.egnyte.com#{FS}#{path}"
      end
    end
  end
end
