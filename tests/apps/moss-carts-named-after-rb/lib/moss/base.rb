module Moss
  class SignInAgain < StandardError; end

  class Base
    def initialize(domain, token)
      @domain = domain
      @token = token
    end

    private

    def address(*parts)
      ['/pubapi/v1', self.class.name.split('::')[-1].downcase.pluralize, *parts].join('/')
    end

    def checked(answer)
      raise SignInAgain, 'sign in to Egnyte again' if answer.status == 401

      answer.body
    end

    def connection
      @connection ||= Faraday.new(
        url: "https://#{@domain}.egnyte.com",
        headers: { 'Authorization' => "Bearer #{@token}" }
      )
    end
  end
end
