module Tollhouse
  module Api
    # Whoever includes it asks by its class and by its instances.
    module Asking
      def self.included(base)
        base.extend(ClassMethods)
      end

      module ClassMethods
        def ask(verb, path, params = {})
          answer = signed.send(verb, "https://#{Tollhouse.domain}.egnyte.com/pubapi/#{path}", params)
          raise SignInAgain if answer.code == 401
          raise Later if [403, 429].include?(answer.code)

          answer.parse
        end

        private

        def signed
          HTTP["Authorization" => "Bearer #{Tollhouse.token}", "Accept" => "application/json"]
        end
      end

      protected def ask(verb, path, params = {})
        self.class.ask(verb, path, params)
      end
    end
  end
end
