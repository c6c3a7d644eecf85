# frozen_string_literal: true

require "em-http"
require "json"

class History
  ROOT = "https://holm.egnyte.com/pubapi/v1"

  def initialize(session)
    @session = session
  end

  def load
    EventMachine::HttpRequest.new("#{ROOT}/links").get(query: { count: 10 }, head: head).callback { |http| keep(http) } #~ GET /pubapi/v1/links
    request("/userinfo") { |body| puts body } #~ GET /pubapi/v1/userinfo
    EM::HttpRequest.new("https://tides.example/v1/links").get(query: { count: 10 })
  end

  private

  def request(path, &block)
    http = EventMachine::HttpRequest.new(ROOT + path).get(head: head)
    http.callback { block.call(JSON.parse(http.response)) }
  end

  def head
    { "Authorization" => "Bearer #{@session[:token]}" }
  end

  def keep(http)
    @session[:links] = http.response
  end
end

History.new({}).load
