# frozen_string_literal: true

require_relative "../../../lib/plan_room"

module Drawings
  module Actions
    module Plans
      class Show < Hanami::Action
        def handle(request, response)
          response.format = :json
          response.body = PlanRoom.new.folder(request.params[:name]).to_json
        end
      end
    end
  end
end
