# frozen_string_literal: true

class EgnyteService
  class NotConnected < StandardError; end

  RETRY_OPTIONS = {
    max: 3,
    interval: 0.5,
    backoff_factor: 2,
    methods: %i[get],
    retry_statuses: [401, 429, 500, 502, 503] #~ EG404
  }.freeze

  def initialize(account)
    @account = account
  end

  def notes(year)
    response = connection.get("fs/Shared/Cellar/#{year}") #~ GET /pubapi/v1/fs/{path} handles=specific
    raise NotConnected if response.status == 401

    response.body.fetch("files", [])
  end

  def links
    response = connection.get("links") #~ GET /pubapi/v1/links handles=specific
    raise NotConnected if response.status == 401

    response.body["ids"]
  end

  private

  def connection
    @connection ||= Faraday.new(url: "https://#{@account.egnyte_domain}.egnyte.com/pubapi/v1/") do |f|
      f.request :authorization, "Bearer", -> { @account.egnyte_token }
      f.request :json
      f.request :retry, RETRY_OPTIONS
      f.response :json
    end
  end
end
