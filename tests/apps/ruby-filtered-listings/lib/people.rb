require 'net/http'
require 'json'

module Vaultline
  module Query
    def self.filters(conditions)
      text = ''
      if conditions
        text = '?'
        conditions.each_with_index do |(name, value), at|
          text += 'filter='
          text += "#{name} eq \"#{value}\""
          text += '&' unless at == conditions.size - 1
        end
      end
      text
    end
  end

  class Session
    def initialize(domain, token)
      @domain = domain
      @token = token
    end

    attr_reader :domain

    def get(url)
      uri = URI.parse(url)
      request = Net::HTTP::Get.new(uri.request_uri)
      request['Authorization'] = "Bearer #{@token}"
      response = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
      case response
      when Net::HTTPUnauthorized then raise Expired
      when Net::HTTPTooManyRequests then raise Throttled
      when Net::HTTPSuccess then JSON.parse(response.body)
      else raise Failed, response.code
      end
    end
  end

  class People
    PAGE = 100

    def self.all(session)
      where(session)
    end

    def self.named(session, email)
      where(session, { 'email' => email }).first
    end

    def self.matching(session, conditions)
      where(session, conditions)
    end

    def self.where(session, conditions = nil)
      first = 1
      found = []
      total = nil
      base = path(session)
      base += Query.filters(conditions) if conditions
      while first == 1 || total > first
        url = base
        url += conditions.nil? ? '?' : '&'
        url += "startIndex=#{first}&count=#{PAGE}" #~ GET /pubapi/v2/users
        page = session.get(url)
        found += page['resources']
        total = page['totalResults']
        first += PAGE
      end
      found
    end

    def self.path(session)
      "https://#{session.domain}.egnyte.com/pubapi/v2/users"
    end
  end
end

module Vaultline
  class Client
    def initialize(session)
      @session = session
    end

    def people
      People.all(@session)
    end

    def people_where(conditions)
      People.where(@session, conditions)
    end
  end
end
